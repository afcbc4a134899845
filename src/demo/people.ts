/** The invented people of the demo country: the name in three spellings, and the office held. Nobody of this name is meant. */
import type { Said } from '../law/kernel/said.ts'
import type { Panel, Post } from '../law/offices/person.ts'

export interface DemoPerson {
  readonly id: string
  readonly name: Said
  readonly post?: Post
  readonly body?: string
  readonly panel?: Panel
}
const p = (id: string, kk: string, ru: string, en: string, post?: Post, body?: string, panel?: Panel): DemoPerson => ({
  id,
  name: { kk, ru, en },
  ...(post && body && { post, body }),
  ...(panel && { panel }),
})

/** Whom the founding act itself enters. */
export const REGISTRAR_PERSON = p('official/registrar', 'Айдар Сейтқали', 'Айдар Сейткали', 'Aidar Seitkali', 'head', 'agency/registrar')

/** In the order in which they are placed: those who place others come first. */
export const PEOPLE: readonly DemoPerson[] = [
  // State bodies
  p('official/president', 'Жарас Темірғали', 'Жарас Темиргали', 'Zharas Temirgali', 'head', 'agency/president'),
  p('official/senate', 'Мәншүк Оразбек', 'Маншук Оразбек', 'Manshuk Orazbek', 'head', 'agency/senate'),
  p('official/authorised-body', 'Ерлан Сүлеймен', 'Ерлан Сулеймен', 'Yerlan Suleimen', 'head', 'agency/authorised-body'),
  p('official/hjc', 'Алтын Қадыр', 'Алтын Кадыр', 'Altyn Kadyr', 'head', 'agency/hjc'),
  p('official/parliament', 'Сергей Воронцов', 'Сергей Воронцов', 'Sergei Vorontsov', 'head', 'agency/parliament'),
  p('official/akimat-bostandyk', 'Марат Шәріп', 'Марат Шарип', 'Marat Sharip', 'head', 'agency/akimat-bostandyk'),
  p('official/akimat-bostandyk-lawyer', 'Зарина Мұстафа', 'Зарина Мустафа', 'Zarina Mustafa', 'official', 'agency/akimat-bostandyk'),
  p('official/akimat-almaty', 'Ержан Бақыт', 'Ержан Бакыт', 'Yerzhan Bakyt', 'head', 'agency/akimat-almaty'),
  p('official/akimat-arshaly', 'Николай Федоренко', 'Николай Федоренко', 'Nikolai Fedorenko', 'head', 'agency/akimat-arshaly'),
  p('official/labour-almaty', 'Салтанат Жүніс', 'Салтанат Жунис', 'Saltanat Zhunis', 'head', 'agency/labour-almaty'),
  p('official/sanitary-almaty', 'Арман Дос', 'Арман Дос', 'Arman Dos', 'head', 'agency/sanitary-almaty'),
  p('official/police-almaty', 'Талғат Қонысбай', 'Талгат Конысбай', 'Talgat Konysbai', 'head', 'agency/police-almaty'),
  p('official/police-bostandyk', 'Әлішер Мәмбет', 'Алишер Мамбет', 'Alisher Mambet', 'head', 'agency/police-bostandyk'),
  p('official/police-akmola', 'Роман Шевчук', 'Роман Шевчук', 'Roman Shevchuk', 'head', 'agency/police-akmola'),
  p('official/company', 'Кирилл Ан', 'Кирилл Ан', 'Kirill An', 'head', 'company/almaty-qurylys'),
  p('official/agro', 'Бақтияр Сейіт', 'Бахтияр Сеит', 'Baktiyar Seiit', 'head', 'company/arshaly-agro'),
  p('official/gazette', 'Гауһар Әнуар', 'Гаухар Ануар', 'Gauhar Anuar', 'head', 'agency/gazette'),
  // Courts
  p('judge/supreme-chair', 'Сейілбек Мұқан', 'Сейильбек Мукан', 'Seiilbek Mukan', 'chair', 'court/supreme'),
  p('judge/supreme-1', 'Татьяна Орлова', 'Татьяна Орлова', 'Tatiana Orlova', 'judge', 'court/supreme'),
  p('judge/almaty-chair', 'Әмина Төлеген', 'Амина Толеген', 'Amina Tolegen', 'chair', 'court/almaty'),
  p('judge/almaty-appeal-chair', 'Болат Есенғали', 'Болат Есенгали', 'Bolat Yesengali', 'panel-chair', 'court/almaty', 'appellate'),
  p('judge/almaty-1', 'Жанар Қуаныш', 'Жанар Куаныш', 'Zhanar Kuanysh', 'judge', 'court/almaty'),
  p('judge/almaty-2', 'Андрей Соколов', 'Андрей Соколов', 'Andrei Sokolov', 'judge', 'court/almaty'),
  p('judge/almaty-3', 'Мейірім Байжан', 'Мейирим Байжан', 'Meiirim Baizhan', 'judge', 'court/almaty'),
  p('judge/almaty-4', 'Самал Өтеген', 'Самал Утеген', 'Samal Utegen', 'judge', 'court/almaty'),
  p('judge/almaty-5', 'Тимур Ғабит', 'Тимур Габит', 'Timur Gabit', 'judge', 'court/almaty'),
  p('judge/akmola-chair', 'Ләззат Шәкен', 'Ляззат Шакен', 'Lyazzat Shaken', 'chair', 'court/akmola'),
  p('judge/akmola-1', 'Павел Громов', 'Павел Громов', 'Pavel Gromov', 'judge', 'court/akmola'),
  p('judge/akmola-2', 'Ажар Серікқали', 'Ажар Сериккали', 'Azhar Serikkali', 'judge', 'court/akmola'),
  p('judge/akmola-3', 'Мұрат Дүйсен', 'Мурат Дуйсен', 'Murat Duisen', 'judge', 'court/akmola'),
  p('judge/akmola-4', 'Наталья Белова', 'Наталья Белова', 'Natalia Belova', 'judge', 'court/akmola'),
  p('judge/bostandyk-chair', 'Ринат Әлібек', 'Ринат Алибек', 'Rinat Alibek', 'chair', 'court/almaty-bostandyk'),
  p('judge/bostandyk-1', 'Меруерт Жақсылық', 'Меруерт Жаксылык', 'Meruert Zhaksylyk', 'judge', 'court/almaty-bostandyk'),
  p('judge/bostandyk-2', 'Асқар Тоқтар', 'Аскар Токтар', 'Askar Toktar', 'judge', 'court/almaty-bostandyk'),
  p('judge/bostandyk-3', 'Елена Морозова', 'Елена Морозова', 'Yelena Morozova', 'judge', 'court/almaty-bostandyk'),
  p('judge/bostandyk-4', 'Ғалым Рахым', 'Галым Рахым', 'Galym Rakhym', 'judge', 'court/almaty-bostandyk'),
  p('judge/medeu-chair', 'Шолпан Кеңес', 'Шолпан Кенес', 'Sholpan Kenes', 'chair', 'court/almaty-medeu'),
  p('judge/medeu-1', 'Данияр Ыбырай', 'Данияр Ибрай', 'Daniyar Ybyrai', 'judge', 'court/almaty-medeu'),
  p('judge/arshaly', 'Қарлығаш Самат', 'Карлыгаш Самат', 'Karlygash Samat', 'judge', 'court/akmola-arshaly'),
  // Prosecutors
  p('prosecutor/general', 'Бауыржан Әділхан', 'Бауыржан Адильхан', 'Bauyrzhan Adilkhan', 'head', 'office/general'),
  p('prosecutor/general-deputy', 'Гүлнәр Исахан', 'Гульнар Исахан', 'Gulnar Isakhan', 'deputy', 'office/general'),
  p('prosecutor/almaty-head', 'Дәурен Қасымбек', 'Даурен Касымбек', 'Dauren Kasymbek', 'head', 'office/almaty'),
  p('prosecutor/almaty-deputy', 'Ирина Лебедева', 'Ирина Лебедева', 'Irina Lebedeva', 'deputy', 'office/almaty'),
  p('prosecutor/akmola-head', 'Қайрат Нұрпейіс', 'Кайрат Нурпеис', 'Kairat Nurpeis', 'head', 'office/akmola'),
  p('prosecutor/bostandyk-head', 'Айгүл Сәрсен', 'Айгуль Сарсен', 'Aigul Sarsen', 'head', 'office/almaty-bostandyk'),
  p('prosecutor/bostandyk-deputy', 'Руслан Ким', 'Руслан Ким', 'Ruslan Kim', 'deputy', 'office/almaty-bostandyk'),
  p('prosecutor/bostandyk-senior', 'Нұрлан Бекет', 'Нурлан Бекет', 'Nurlan Beket', 'senior-assistant', 'office/almaty-bostandyk'),
  p('prosecutor/bostandyk-assistant', 'Дана Әуезхан', 'Дана Ауэзхан', 'Dana Auezkhan', 'assistant', 'office/almaty-bostandyk'),
  p('prosecutor/medeu-head', 'Олжас Мырзабек', 'Олжас Мырзабек', 'Olzhas Myrzabek', 'head', 'office/almaty-medeu'),
  p('prosecutor/arshaly-head', 'Виктор Зайцев', 'Виктор Зайцев', 'Viktor Zaitsev', 'head', 'office/akmola-arshaly'),
  p('prosecutor/tselinograd-head', 'Сәуле Ахмет', 'Сауле Ахмет', 'Saule Akhmet', 'head', 'office/akmola-tselinograd'),
  // Registries
  p('clerk/bostandyk-office', 'Әсел Жұма', 'Асель Жума', 'Asel Zhuma', 'clerk', 'office/almaty-bostandyk'),
  p('clerk/bostandyk-court', 'Мадина Үсен', 'Мадина Усен', 'Madina Usen', 'clerk', 'court/almaty-bostandyk'),
  p('clerk/almaty-court', 'Игорь Панов', 'Игорь Панов', 'Igor Panov', 'clerk', 'court/almaty'),
  p('clerk/arshaly-court', 'Жібек Алдан', 'Жибек Алдан', 'Zhibek Aldan', 'clerk', 'court/akmola-arshaly'),
  p('clerk/akmola-court', 'Ольга Ткач', 'Ольга Ткач', 'Olga Tkach', 'clerk', 'court/akmola'),
  // Citizens
  p('citizen/applicant-1', 'Роза Қалиасқар', 'Роза Калиаскар', 'Roza Kaliaskar'),
  p('citizen/applicant-2', 'Иван Петренко', 'Иван Петренко', 'Ivan Petrenko'),
  p('citizen/vulnerable-1', 'Күләш Дәулет', 'Куляш Даулет', 'Kulyash Daulet'),
  p('citizen/witness-1', 'Серік Жанат', 'Серик Жанат', 'Serik Zhanat'),
  p('citizen/witness-2', 'Людмила Чен', 'Людмила Чен', 'Lyudmila Chen'),
  p('citizen/bystander', 'Азамат Қуат', 'Азамат Куат', 'Azamat Kuat'),
  p('advocate/advocate-1', 'Әсия Нұрбол', 'Асия Нурбол', 'Asiya Nurbol'),
]
