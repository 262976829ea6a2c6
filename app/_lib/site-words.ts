import type { FooterWords } from '#components/shell/site-footer.tsx'
import type { ShellWords } from '#components/shell/site-header.tsx'
import type { Translator } from '#messages/catalogue.ts'

type CommonWords = Translator<'common'>

export const shellWords = (t: CommonWords): ShellWords => ({
  siteName: t('siteName'),
  home: t('home'),
  meetings: t('meetings'),
  plans: t('plans'),
  groups: t('groups'),
  mainNavigation: t('mainNavigation'),
  language: t('language'),
  appearance: t('appearance'),
  languageAndAppearance: t('languageAndAppearance'),
  appearanceAuto: t('appearanceAuto'),
  appearanceLight: t('appearanceLight'),
  appearanceDark: t('appearanceDark'),
  signIn: t('signIn'),
  signOut: t('signOut'),
  yourAccount: t('yourAccount'),
})

export const footerWords = (t: CommonWords): FooterWords => ({
  siteName: t('siteName'),
  tagline: t('tagline'),
  footerAbout: t('footerAbout'),
  footerAccessibility: t('footerAccessibility'),
  footerAccessibilityText: t('footerAccessibilityText'),
  footerOpen: t('footerOpen'),
  footerOpenText: t('footerOpenText'),
  footerPrivacy: t('footerPrivacy'),
})
