import type { ReactNode } from 'react'
import { Mark } from '#components/shell/mark.tsx'

export type FooterWords = {
  siteName: string
  tagline: string
  footerAbout: string
  footerAccessibility: string
  footerAccessibilityText: string
  footerOpen: string
  footerOpenText: string
  footerPrivacy: string
}

export function SiteFooter({ words }: { words: FooterWords }) {
  return (
    <footer data-chrome-part="footer" className="mt-auto border-t border-line bg-sunken">
      <div className="mx-auto grid max-w-[72rem] gap-x-12 gap-y-6 px-4 py-8 text-small text-ink-soft sm:px-6 md:grid-cols-[2fr_1.5fr_1fr]">
        <div className="measure">
          <FooterLink href="/about">
            <Mark size={20} />
            {words.siteName}
          </FooterLink>
          <p>{words.footerAbout}</p>
        </div>
        <div>
          <FooterLink href="/about/accessibility">{words.footerAccessibility}</FooterLink>
          <p>{words.footerAccessibilityText}</p>
        </div>
        <div>
          <FooterLink href="/about/licence">{words.footerOpen}</FooterLink>
          <p className="mb-2">{words.footerOpenText}</p>
          <FooterLink href="/about/privacy">{words.footerPrivacy}</FooterLink>
        </div>
      </div>
    </footer>
  )
}

const FooterLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a
    href={href}
    className="mb-1 inline-flex min-h-8 items-center gap-2 rounded-sm text-base font-semibold text-ink hover:underline"
  >
    {children}
  </a>
)
