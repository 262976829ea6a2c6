export const SkipLink = ({ children }: { children: string }) => (
  <a
    href="#main"
    className="sr-only rounded-md bg-accent px-4 py-2 font-semibold text-on-accent focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50"
  >
    {children}
  </a>
)
