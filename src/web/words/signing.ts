/** What is said when documents are signed. */
import type { Said } from '../../law/kernel/said.ts'

const w = (kk: string, ru: string, en: string): Said => ({ kk, ru, en })

export const S = {
  toSign: w('Қол қоюға', 'На подпись', 'To be signed'),
  read: w('Құжатты оқып, қол қойыңыз', 'Прочтите документ и подпишите', 'Read the document and sign it'),
  nothingYet: w(
    'Әзірге ештеңе жасалған жоқ: әрекет сіз қол қойғанда ғана жасалады.',
    'Пока ничего не совершено: действие совершится, лишь когда вы подпишете.',
    'Nothing has been done yet: the act is done only when you sign.',
  ),
  until: w('Осы күннің соңына дейін күтеді', 'Ждёт до конца этого дня', 'Waits until the end of this day'),
  openPdf: w('Құжатты ашу (PDF)', 'Открыть документ (PDF)', 'Open the document (PDF)'),
  sign: w('Қол қою', 'Подписать', 'Sign'),
  signAll: w('Белгіленгендерге қол қою', 'Подписать отмеченные', 'Sign those selected'),
  demoKey: w(
    'Көрсетілім кілтімен: бұл елдегі адамдардың кілтін сервер сақтайды.',
    'Демонстрационным ключом: ключи людей этой страны хранит сервер.',
    'With the demo key: the server keeps the keys of the people of this country.',
  ),
  decline: w('Қол қоймау', 'Не подписывать', 'Do not sign'),
  none: w('Қол қоюды күтіп тұрған құжат жоқ.', 'Документов на подпись нет.', 'No documents wait for your signature.'),
  own: w('Өз кілтіммен', 'Своим ключом', 'With a key of my own'),
  ownHow: w(
    'Қол қойылатын файлды жүктеп алып, өз бағдарламаңызбен оған бөлек электрондық қолтаңба (CMS, DER) жасаңыз да, қолтаңба файлын осында беріңіз.',
    'Скачайте подписываемый файл, создайте к нему своей программой отделённую электронную подпись (CMS, DER) и передайте файл подписи сюда.',
    'Download the file to be signed, make a detached signature of it (CMS, DER) with your own program, and hand the signature file in here.',
  ),
  bytes: w('Қол қойылатын файл', 'Подписываемый файл', 'The file to be signed'),
  signatureFile: w('Қолтаңба файлы', 'Файл подписи', 'Signature file'),
  further: w('Қосымша қолтаңбалар (ГОСТ)', 'Дополнительные подписи (ГОСТ)', 'Further signatures (GOST)'),
  furtherHow: w(
    'Сол файлға қойылған басқа қолтаңбаларыңызды, мысалы ГОСТ бойынша, қоса бере аласыз. ГОСТ қолтаңбасы мұнда тексерілмейді: ол актімен бірге сақталып, солай белгіленеді, акт тексерілген қолтаңбаға сүйенеді.',
    'Можно приложить другие ваши подписи под тем же файлом, например по ГОСТ. Подпись по ГОСТ здесь не проверяется: она хранится вместе с актом с такой пометкой, а сам акт основан на проверенной подписи.',
    'You may add other signatures of yours over the same file, for instance by GOST. A GOST signature is not checked here: it is kept with the act and marked so, while the act rests on the signature that was checked.',
  ),
  furtherFiles: w('Қосымша қолтаңба файлдары', 'Файлы дополнительных подписей', 'Files of further signatures'),
  furtherByNcalayer: w(
    'NCALayer арқылы қосымша қолтаңба қосу',
    'Добавить подпись через NCALayer как дополнительную',
    'Add a further signature with NCALayer',
  ),
  furtherAdded: w(
    'Қосымша қолтаңба қосылды: енді құжатқа қол қойыңыз.',
    'Дополнительная подпись приложена: теперь подпишите документ.',
    'The further signature was added: now sign the document.',
  ),
  handIn: w('Қолтаңбаны беру', 'Передать подпись', 'Hand in the signature'),
  notSigned: w(
    'Қолтаңба қабылданбады, ештеңе жасалмады',
    'Подпись не принята, ничего не совершено',
    'The signature was not accepted, nothing was done',
  ),
  redrawn: w(
    'Іс не нөмір осы арада өзгерді: құжат қайта жасалды, оны оқып, қайта қол қойыңыз.',
    'Дело или номер тем временем изменились: документ составлен заново, прочтите его и подпишите ещё раз.',
    'The matter or the number has changed meanwhile: the document was drawn up anew. Read it and sign again.',
  ),
  lapsed: w(
    'Мұндай құжат күтіп тұрған жоқ: мерзімі өтті не ол бұрын шешілді. Әрекетті қайта бастаңыз.',
    'Такой документ больше не ждёт подписи: срок вышел либо с ним уже решено. Начните действие заново.',
    'No such document is waiting: it has lapsed or was dealt with before. Begin the act again.',
  ),
  results: w('Қол қою нәтижесі', 'Что вышло с подписями', 'What came of signing'),
  signed: w('Қол қойылды', 'Подписано', 'Signed'),
  count: w('Қол қоюды күтіп тұр: {n}', 'Ждут подписи: {n}', 'Waiting for your signature: {n}'),
  browserKey: w('Осы браузердің кілтімен', 'Ключом этого браузера', 'With the key of this browser'),
  browserKeyHow: w(
    'Браузердің кілті алғаш қол қойғанда жасалады да, одан ешқашан шықпайды; сертификатын көрсетілім елінің куәландырушы орталығы береді.',
    'Ключ браузера создаётся при первой подписи и никогда его не покидает; сертификат выдаёт удостоверяющий центр демонстрационной страны.',
    'The key of the browser is made at the first signature and never leaves it; the authority of the demo country certifies it.',
  ),
  ncalayer: w('NCALayer арқылы', 'Через NCALayer', 'With NCALayer'),
  newKey: w('Жаңа кілт жасау', 'Создать новый ключ', 'Make a new key'),
  newKeyMade: w(
    'Жаңа кілт жасалды, енді қол қоя аласыз.',
    'Новый ключ создан, можно подписывать.',
    'A new key was made: you can sign now.',
  ),
  signing: w('Күте тұрыңыз…', 'Подождите…', 'Please wait…'),
  nothingChosen: w('Құжат белгіленбеген.', 'Документ не отмечен.', 'No document is selected.'),
  offline: w(
    'Сервермен байланыс жоқ. Ештеңе жасалмады.',
    'Нет связи с сервером. Ничего не совершено.',
    'The server cannot be reached. Nothing was done.',
  ),
  refused: w(
    'Сервер сұрауды қабылдамады. Бетті қайта ашып көріңіз. Ештеңе жасалмады.',
    'Сервер отклонил запрос. Откройте страницу заново. Ничего не совершено.',
    'The server did not accept the request. Open the page again. Nothing was done.',
  ),
  failed: w(
    'Қол қою сәтсіз аяқталды. Ештеңе жасалмады.',
    'Подписать не удалось. Ничего не совершено.',
    'Signing failed. Nothing was done.',
  ),
  cancelled: w(
    'Қол қоюдан бас тартылды. Ештеңе жасалмады.',
    'Подписание отменено. Ничего не совершено.',
    'Signing was cancelled. Nothing was done.',
  ),
  'not-running': w(
    'NCALayer жауап бермейді. Оны осы компьютерде іске қосып, қайталап көріңіз.',
    'NCALayer не отвечает. Запустите его на этом компьютере и повторите.',
    'NCALayer does not answer. Start it on this computer and try again.',
  ),
  'no-answer': w(
    'NCALayer берілген уақытта қол қоймады. Ештеңе жасалмады.',
    'NCALayer не подписал за отведённое время. Ничего не совершено.',
    'NCALayer did not sign within the time given. Nothing was done.',
  ),
} satisfies Record<string, Said>
