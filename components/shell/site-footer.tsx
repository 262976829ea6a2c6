import { Mark } from '#components/shell/mark.tsx'

export type FooterWords = {
  siteName: string
  tagline: string
  footerAbout: string
  footerAccessibility: string
  footerAccessibilityText: string
  footerOpen: string
  footerOpenText: string
}

export function SiteFooter({ words }: { words: FooterWords }) {
  return (
    <footer data-chrome-part="footer" className="mt-auto border-t border-line bg-sunken">
      <div className="mx-auto grid max-w-[72rem] gap-x-12 gap-y-6 px-4 py-8 text-small text-ink-soft sm:px-6 md:grid-cols-[2fr_1.5fr_1fr]">
        <div className="measure">
          <p className="mb-1.5 flex items-center gap-2 text-base font-semibold text-ink">
            <Mark size={20} />
            {words.siteName}
          </p>
          <p>{words.footerAbout}</p>
        </div>
        <div>
          <p className="mb-1.5 text-base font-semibold text-ink">{words.footerAccessibility}</p>
          <p>{words.footerAccessibilityText}</p>
        </div>
        <div>
          <p className="mb-1.5 text-base font-semibold text-ink">{words.footerOpen}</p>
          <p>{words.footerOpenText}</p>
        </div>
      </div>
    </footer>
  )
}
