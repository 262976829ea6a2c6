import type { Locale } from '#domain/locale.ts'

/** Words that every text has, without accents: they make nothing alike. */
export const STOP_WORDS: Record<Locale, ReadonlySet<string>> = {
  en: new Set(
    'a an and are as at be been but by can do for from had has have he her his i if in into is it its me more my no nobody not of somebody on or our she so some than that the their them then there they this to too up us was we were what when which who will with would you your'.split(
      ' ',
    ),
  ),
  sk: new Set(
    'a aby aj ak ako ale alebo ani asi az bez bol bola boli bolo by byt chcu co cez dajte dalsi do este ich iba ja je jeho jej ju k kam kde ked kto ktora ktore ktori ktory ktorych ku lebo len ma maju mal mala mali malo mam mame mat medzi mi moj moja na nad nam nas nasa nase nebo nech nema nemam nemaju neni nic nie niekto nieco nikde nikoho nikomu nikto o od on ona oni po pod podla pre pred preco pri proti s sa si sme so som su ta tak take takze tam tato te tento ten tie tiez to toho tom toto tu ty u uz v vam vas vsak vsetko vsetky vzdy vo z za ze zo'.split(
      ' ',
    ),
  ),
  'pt-BR': new Set(
    'a ao aos aquela aquele as ate cada com como da das de dela dele deles depois do dos e ela elas ele eles em entre era essa esse esta estao este eu foi for gente ha isso isto ja la lhe mais ninguem alguem mas me mesmo meu minha muito na nao nas nem no nos nossa nosso num numa o os ou para pela pelas pelo pelos por porque qual quando que quem quer sao se sem ser seu sua suas seus so sobre tambem tem tendo ter teve tinha tudo um uma umas uns vai vem voce'.split(
      ' ',
    ),
  ),
}
