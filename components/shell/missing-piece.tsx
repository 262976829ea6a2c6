/** Our mark with one sheet gone: something that should stand here does not. */
export const MissingPiece = () => (
  <svg width="88" height="88" viewBox="0 0 32 32" aria-hidden="true">
    <path
      d="M7 4h9a4 4 0 0 1 4 4v9a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4Z"
      fill="var(--accent-soft)"
      stroke="var(--accent)"
      strokeWidth="1.25"
    />
    <path
      d="M16 11h9a4 4 0 0 1 4 4v9a4 4 0 0 1-4 4h-9a4 4 0 0 1-4-4v-9a4 4 0 0 1 4-4Z"
      fill="none"
      stroke="var(--edge)"
      strokeWidth="1.25"
      strokeDasharray="2.2 2"
      strokeLinecap="round"
    />
  </svg>
)
