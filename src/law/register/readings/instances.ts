import { type Part, reading } from './reading.ts'

export const instances: Part = {
  title: { kk: 'Сот сатылары', ru: 'Судебные инстанции', en: 'Instances' },
  readings: [
    reading(
      5,
      {
        kk: 'Заңды күшіне енбеген сот актісі апелляциялық тәртіппен қайта қаралады. Күшіне енген акт алдымен облыстық соттың кассациялық алқасында, содан кейін қадағалау тәртібімен Жоғарғы Соттың істің түріне сай алқасында, заңда көзделген жағдайда ең соңында Жоғарғы Соттың жалпы отырысында қаралады. «Үшінші саты» деген ұғым кассацияны да, қадағалауды да қамтиды. Бір анықтама қылмыстық істі ғана атағанымен, Жоғарғы Сот алқаларының құрамы қадағалау қылмыстық, азаматтық және әкімшілік істерге бірдей қолданылатынын көрсетеді.',
        ru: 'Судебный акт, не вступивший в законную силу, пересматривается в апелляции. Вступивший в силу – сначала в кассационной коллегии областного суда, затем в порядке надзора в коллегии Верховного Суда по соответствующей категории дел и, когда это предусмотрено законом, на пленарном заседании Верховного Суда. «Третья инстанция» охватывает и кассацию, и надзор. Надзор открыт для уголовных, гражданских и административных дел: это видно из состава коллегий Верховного Суда, хотя одно из определений называет только уголовные.',
        en: 'A court act not yet in force is reviewed on appeal. One in force is reviewed first by the cassation panel of the oblast court, then by way of supervision by the panel of the Supreme Court for that kind of case and, where law so provides, last by the plenary session of the Supreme Court. “Third instance” covers both cassation and supervision. Supervision is open for criminal, civil and administrative cases, as the panels of the Supreme Court show, although one definition names criminal cases only.',
      },
      'concept.court-instance.appeal',
      'concept.court-instance.supervision',
      'court.oblast.organs',
      'court.supreme.organs',
      'court.supreme.supervision',
      'court.supreme.plenary.supervisory-review',
      'court.supreme.chair.supervisory-representation',
      'hearing.panel.appeal-cassation-min-3',
      'court-protest.not-in-force',
      'court-protest.in-force.supervisory-protest',
    ),
    reading(
      6,
      {
        kk: 'Өз өкілеттігі шегінде кез келген сот бірінші саты бола алады; аудандық сот әрқашан бірінші саты болып табылады. Істің қай соттан басталатыны оның түріне, қылмыстың санатына және тараптарға байланысты; соттылық кестесі параметр ретінде енгізіледі.',
        ru: 'Первой инстанцией может быть любой суд в пределах своих полномочий; районный суд является ею всегда. С какого суда начинается дело, зависит от его вида, преступления и сторон; таблица подсудности задана параметром.',
        en: 'Any court may be the first instance within its powers; the district court always is. Where a case starts depends on the kind of case, the offence and the parties; the jurisdiction table is a parameter.',
      },
      'concept.court-instance.first',
      'court.district.instance',
      'court.power.hear-cases',
      'principle.judicial-protection.jurisdiction-consent',
    ),
    reading(
      7,
      {
        kk: 'Апелляцияда, кассацияда және қадағалауда істі кемінде үш судья қарайды, біреуі төрағалық етеді; судьялар саны тақ болады. Бірінші сатыда істі бір судья, ал он жыл немесе одан ұзақ мерзімге бас бостандығынан айыру көзделген қылмыс туралы істі үш судья қарайды.',
        ru: 'В апелляции, кассации и надзоре дело рассматривают не менее трёх судей, один из них председательствует; число судей нечётное. В первой инстанции дело рассматривает один судья, а о преступлении, за которое может быть назначено лишение свободы на десять лет и более, – трое.',
        en: 'Appeal, cassation and supervision sit with at least three judges, one of whom presides; the number is odd. First instance sits with one judge or, for an offence that may be punished with ten years’ deprivation of liberty or more, with three.',
      },
      'hearing.panel.forms',
      'hearing.panel.first-instance-single',
      'hearing.panel.first-instance-larger',
      'hearing.panel.appeal-cassation-min-3',
      'hearing.panel.presiding-member',
    ),
    reading(
      8,
      {
        kk: 'Судья өзі қатысып шығарған сот актісін қайта қарауға қатыса алмайды.',
        ru: 'Судья не участвует в пересмотре судебного акта, в принятии которого он участвовал.',
        en: 'No judge takes part in the review of a court act in whose making he or she took part.',
      },
      'principle.court-only.correction-by-higher-court',
      'court.neutral.objectivity',
      'concept.court-instance.appeal',
      'concept.court-instance.supervision',
      'court.supreme.chair.cross-panel-judges',
    ),
  ],
}
