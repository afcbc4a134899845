import { type Part, reading } from './reading.ts'

export const publicity: Part = {
  title: { kk: 'Жариялылық', ru: 'Гласность', en: 'Publicity' },
  readings: [
    reading(
      9,
      {
        kk: 'Сот талқылауы ашық өтеді. Оны жабудың негіздері түгел саналған: мемлекеттік құпия; іске қатысушылардың жеке өмірі; жәбірленушінің, куәлардың, өзге қатысушылардың, олардың отбасы мүшелері мен жақын туыстарының қауіпсіздігі; кәмелетке толмағандардың қылмыстары; жыныстық қылмыстар. Жабық талқылау үшін негізі аталған дәлелді қаулы әрқашан керек. Үкім мен қаулылар қандай іс болса да көпшілік алдында жарияланады; жабық отырыс қорғайтын мәлімет жарияланатын мәтінде жасырылады.',
        ru: 'Разбирательство открытое. Перечень оснований закрыть его исчерпывающий: государственные секреты; частная жизнь участников; безопасность потерпевшего, свидетелей, других участников, членов их семей и близких родственников; преступления несовершеннолетних; половые преступления. Для закрытия всегда нужно мотивированное постановление с указанием основания. Приговор и постановления оглашаются публично по каждому делу; сведения, ради которых заседание было закрыто, в публикуемом тексте скрываются.',
        en: 'Hearings are open. The grounds for closing one are a closed list: state secrets; the private life of participants; the safety of the victim, witnesses, other participants, their families and close relatives; crimes of minors; sexual crimes. Closing always takes a reasoned ruling that names the ground. The verdict and the rulings are announced publicly in every case; what the closed hearing protects is masked in the published text.',
      },
      'hearing.publicity.open',
      'hearing.publicity.restriction-limited',
      'hearing.publicity.closed-grounds.state-secret',
      'hearing.publicity.closed-grounds.private-life',
      'hearing.publicity.closed-grounds.safety',
      'hearing.publicity.closed-grounds.juvenile-crime',
      'hearing.publicity.closed-grounds.sexual-crime',
      'hearing.publicity.closed.reasoned-ruling',
      'hearing.publicity.announce-acts',
    ),
  ],
}
