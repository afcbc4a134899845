/** What is said of an act to whoever holds its document. */
import type { Said } from '../../law/kernel/said.ts'

const w = (kk: string, ru: string, en: string): Said => ({ kk, ru, en })

export const D = {
  paper: w('Құжат', 'Документ', 'Document'),
  document: w('Құжат (PDF)', 'Документ (PDF)', 'Document (PDF)'),
  xml: w('Машина оқитын түрі', 'Машиночитаемый вид', 'Machine-readable'),
  title: w('Құжатты тексеру', 'Проверка документа', 'Checking a document'),
  recorded: w('Бұл акт журналға жазылған', 'Этот акт записан в журнал', 'This act stands in the journal'),
  none: w('Мұндай коды бар акт жоқ', 'Акта с таким кодом нет', 'There is no act with this code'),
  noneText: w(
    'Кодты қайта қараңыз: 27 таңба, соңғысы – бақылау таңбасы. Код дұрыс болса, қолыңыздағы құжат осы жүйеде жасалмаған.',
    'Проверьте код: в нём 27 знаков, последний – контрольный. Если код верен, документ составлен не в этой системе.',
    'Look at the code again: it has 27 characters, the last of which is a check. If it is right, the document was not made here.',
  ),
  standing: w('Қазіргі күйі', 'Нынешнее состояние', 'How it stands now'),
  challenged: w('Шағымданылған, әлі шешілген жоқ', 'Обжалован, ещё не решено', 'Challenged, not decided yet'),
  closed: w(
    'Мазмұны сізге ашық емес. Қолыңызда құжат болса, оны төменде тексере аласыз.',
    'Содержание вам не открыто. Если документ у вас на руках, его можно проверить ниже.',
    'What it says is not open to you. If you hold the document, you can check it below.',
  ),
  code: w('Құжат коды', 'Код документа', 'Code of the document'),
  signedAs: w('Қол қойылған құжаттың SHA-256 таңбасы', 'SHA-256 подписанного документа', 'SHA-256 of the signed document'),
  unsigned: w('Электрондық қолтаңба талап етілмеген', 'Электронная подпись не требовалась', 'No electronic signature was asked for'),
  signedBy: w('Қол қойған', 'Подписал', 'Signed by'),
  signatures: w('Қолтаңбалар', 'Подписи', 'Signatures'),
  checkedBefore: w('акт жасалмай тұрып тексерілді', 'проверена до совершения акта', 'checked before the act was done'),
  furtherGood: w('қосымша, тексерілді', 'дополнительная, проверена', 'further, checked'),
  notChecked: w('қосымша, мұнда тексерілмейді', 'дополнительная, здесь не проверяется', 'further, not checked here'),
  signatureGone: w(
    'Қолтаңба құжатпен бірге өшірілген',
    'Подпись удалена вместе с документом',
    'The signature was erased with the document',
  ),
  inLog: w('Ашық журналдағы орны', 'Место в открытом журнале', 'Place in the public log'),
  waiting: w('Ашық журналда орын күтіп тұр', 'Ожидает места в открытом журнале', 'Waits for a place in the public log'),
  erased: w(
    'Мазмұны соттың шешімімен өшірілген, дәлелдері сақталған',
    'Содержание удалено по решению суда, доказательства сохранены',
    'The content was erased by order of a court; the proofs stand',
  ),
  drop: w('Файлды тексеру', 'Проверить файл', 'Check a file'),
  dropHow: w(
    'PDF файлын таңдаңыз не осы жерге тастаңыз: ол браузердің өзінде тексеріледі, ешқайда жіберілмейді.',
    'Выберите файл PDF или перетащите его сюда: он проверяется в самом браузере и никуда не отправляется.',
    'Choose the PDF file or drop it here: it is checked in the browser itself and sent nowhere.',
  ),
  file: w('PDF файлы', 'Файл PDF', 'PDF file'),
  sameBytes: w(
    'Файл осы актінің қол қойылған құжатымен байтына дейін бірдей',
    'Файл побайтно совпадает с подписанным документом этого акта',
    'The file is, byte for byte, the signed document of this act',
  ),
  otherBytes: w(
    'Бұл басқа файл не ол өзгертілген: байттары сәйкес емес',
    'Это другой файл, или он изменён: байты не совпадают',
    'This is another file, or it was changed: the bytes do not fit',
  ),
  goodSignature: w('Қолтаңба файлдың байттарына сай', 'Подпись подходит к байтам файла', 'The signature fits the bytes of the file'),
  badSignature: w(
    'Қолтаңба файлдың байттарына сай емес',
    'Подпись не подходит к байтам файла',
    'The signature does not fit the bytes of the file',
  ),
  included: w(
    'Журнал жазбасы ашық журналға енген: түбірі есептеліп, тексерілді',
    'Запись включена в открытый журнал: корень вычислен и сверен',
    'The entry is in the public log: the root was computed and compared',
  ),
  notIncluded: w(
    'Ашық журналға енгені дәлелденбеді',
    'Включение в открытый журнал не доказано',
    'Inclusion in the public log is not proven',
  ),
  bundle: w('Іс бір құжат болып', 'Дело одним документом', 'The matter as one document'),
  bundleHow: w(
    'Мазмұны мен бетбелгілері бар бір PDF: сізге ашық барлық құжат және оларға қоса берілгендер. Қолтаңбалар бұл жинақта тексерілмейді, олар әр құжаттың өзінде және дәлелдер дестесінде сақталады.',
    'Один PDF с оглавлением и закладками: все открытые вам документы и приложенное к ним. Подписи в таком сборнике не проверяются, они сохраняются в самих документах и в пакете доказательств.',
    'One PDF with an index and bookmarks: every document open to you and what came with it. Signatures are not checked in a bundle; they stand in the documents themselves and in the package of proofs.',
  ),
  makeBundle: w('Жинақ жасау', 'Собрать', 'Make the bundle'),
  bundleAnew: w('Қайта жасау', 'Собрать заново', 'Make it anew'),
  bundling: w(
    'Жасалып жатыр; бұл бетті жауып, кейін қайтуға болады.',
    'Собирается; страницу можно закрыть и вернуться позже.',
    'It is being made; you may leave this page and come back.',
  ),
  lookAgain: w('Қайта қарау', 'Посмотреть ещё раз', 'Look again'),
  bundleReady: w(
    'Жинақты ашу: құжат – {n}, бет – {p}',
    'Открыть сборник: документов – {n}, страниц – {p}',
    'Open the bundle: {n} documents, {p} pages',
  ),
  tooManyPages: w(
    'Жинақ 5000 беттен асады: мұндай істі дәлелдер дестесі ретінде алыңыз.',
    'В сборнике больше 5000 страниц: возьмите такое дело пакетом доказательств.',
    'The bundle has more than 5,000 pages: take such a matter as a package of proofs.',
  ),
  nothingToBundle: w(
    'Бұл істе сізге ашық құжат жоқ.',
    'В этом деле нет открытых вам документов.',
    'There are no documents open to you in this matter.',
  ),
  bundleFailed: w(
    'Жинақ жасалмады; қате жазылды. Қайта жасап көріңіз.',
    'Сборник не получился; ошибка записана. Попробуйте ещё раз.',
    'The bundle could not be made; the error is recorded. Try again.',
  ),
  noSignature: w('Файлда қолтаңба жоқ', 'В файле нет подписи', 'There is no signature in the file'),
  unknownSignature: w(
    'Қолтаңбаның алгоритмі мұнда тексерілмейді',
    'Алгоритм подписи здесь не проверяется',
    'The algorithm of the signature is not checked here',
  ),
  addedAfter: w(
    'Қол қойылғаннан кейін файлға бірдеңе қосылған',
    'После подписания в файл что-то добавлено',
    'Something was added to the file after it was signed',
  ),
  neverSigned: w(
    'Бұл актіге электрондық қолтаңба талап етілмеген: файлды салыстыратын ештеңе жоқ',
    'Для этого акта электронная подпись не требовалась: сравнить файл не с чем',
    'No electronic signature was asked for this act: there is nothing to compare the file with',
  ),
  sameEntry: w(
    'Журнал жазбасы осы құжатты атайды, ал оның таңбасы журналдағымен бірдей',
    'Запись журнала называет этот документ, и её хэш совпадает с хэшем в журнале',
    'The entry names this document, and its hash is the one in the log',
  ),
  otherEntry: w(
    'Журнал жазбасы басқа құжатты атайды не оның таңбасы журналдағыдан өзге',
    'Запись журнала называет другой документ, или её хэш не совпадает с хэшем в журнале',
    'The entry names another document, or its hash is not the one in the log',
  ),
  closedEntry: w(
    'Жазбаның мәтіні сізге ашық емес: оның таңбасы есептелген жоқ',
    'Текст записи вам не открыт: её хэш не вычислялся',
    'The text of the entry is not open to you: its hash was not computed',
  ),
  goodCheckpoint: w(
    'Ашық журналдың түбіріне журнал кілтімен қол қойылған',
    'Корень открытого журнала подписан ключом журнала',
    'The root of the public log is signed with the key of the log',
  ),
  badCheckpoint: w(
    'Ашық журналдың түбіріне журнал кілтімен қол қойылмаған',
    'Корень открытого журнала не подписан ключом журнала',
    'The root of the public log is not signed with the key of the log',
  ),
  notCheckedHere: w(
    'Журнал түбірінің қолтаңбасы мұнда тексерілген жоқ: браузер Ed25519 алгоритмін білмейді',
    'Подпись под корнем журнала здесь не проверена: браузер не знает Ed25519',
    'The signature of the log was not checked here: the browser does not know Ed25519',
  ),
  notPdf: w('Бұл PDF файлы емес', 'Это не файл PDF', 'This is no PDF file'),
  unreadable: w('Файлды оқу мүмкін болмады', 'Файл не удалось прочитать', 'The file could not be read'),
  cannotHere: w(
    'Бұл браузер мұнда тексере алмайды: сайт қорғалған байланыспен (https) ашылуы керек',
    'Этот браузер здесь не может проверить: сайт нужно открыть по защищённому соединению (https)',
    'The browser cannot check here: open the site over a secure connection (https)',
  ),
  needsScript: w(
    'Файлды браузерде тексеру үшін скрипт қосулы болуы керек.',
    'Чтобы проверить файл в браузере, нужно включить скрипты.',
    'To check a file in the browser, scripts must be allowed.',
  ),
  package: w('Дәлелдер дестесі (ZIP)', 'Пакет доказательств (ZIP)', 'Package of proofs (ZIP)'),
} satisfies Record<string, Said>
