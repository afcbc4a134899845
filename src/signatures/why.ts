/** Each reason why a signature is not taken, in words. */
import type { Said } from '../law/kernel/said.ts'
import type { Reason } from './verdict.ts'

const t = (kk: string, ru: string, en: string): Said => ({ kk, ru, en })

export const WHY: Readonly<Record<Reason, Said>> = {
  'too-large': t('Қолтаңба тым үлкен.', 'Подпись слишком велика.', 'The signature is too large.'),
  'not-cms': t('Бұл CMS пішіміндегі қолтаңба емес.', 'Это не подпись в формате CMS.', 'This is not a CMS signature.'),
  'not-detached': t(
    'Қолтаңба құжаттан бөлек болуы тиіс, ал мұнда ішінде мәтін бар.',
    'Подпись должна быть отделённой от документа, а эта содержит данные.',
    'The signature must be detached from the document, but this one contains data.',
  ),
  'several-signers': t(
    'Бір қолтаңбада бірнеше қол қоюшы бар: әркім жеке қол қояды.',
    'В одной подписи несколько подписавших: каждый подписывает отдельно.',
    'One signature names several signers: each signs separately.',
  ),
  'no-certificate': t(
    'Қолтаңбада қол қоюшының сертификаты жоқ.',
    'В подписи нет сертификата подписавшего.',
    'The signature does not contain the signer’s certificate.',
  ),
  'other-certificate': t(
    'Қолтаңба басқа сертификатты атайды.',
    'Подпись называет другой сертификат.',
    'The signature names another certificate.',
  ),
  'other-bytes': t(
    'Бұл құжатқа емес, басқа мәтінге қол қойылған, немесе құжат кейін өзгертілген.',
    'Подписан другой текст, или документ после подписания изменён.',
    'Another text was signed, or the document was changed after signing.',
  ),
  broken: t(
    'Қолтаңба сертификаттың кілтіне сәйкес келмейді.',
    'Подпись не соответствует ключу сертификата.',
    'The signature does not fit the certificate’s key.',
  ),
  'unknown-algorithm': t(
    'Қолтаңба алгоритміне мұнда қолдау көрсетілмейді.',
    'Алгоритм подписи здесь не поддерживается.',
    'The signature’s algorithm is not supported here.',
  ),
  'weak-key': t('Қолтаңба кілті тым әлсіз.', 'Ключ подписи слишком слабый.', 'The signing key is too weak.'),
  'not-for-signing': t(
    'Сертификат құжаттарға қол қоюға арналмаған.',
    'Сертификат не предназначен для подписания документов.',
    'The certificate is not meant for signing documents.',
  ),
  'unknown-root': t(
    'Сертификатты сенім білдірілген куәландырушы орталық бермеген.',
    'Сертификат выдан не доверенным удостоверяющим центром.',
    'The certificate was not issued by a trusted certification authority.',
  ),
  'issuer-not-allowed': t(
    'Сертификатты оны беруге құқығы жоқ иеленуші берген.',
    'Сертификат выдан тем, кому не дано право выдавать такие сертификаты.',
    'The certificate was issued by one who may not issue such certificates.',
  ),
  expired: t(
    'Қол қою сәтінде сертификаттың мерзімі өтіп кеткен.',
    'На момент подписания срок действия сертификата истёк.',
    'The certificate had expired at the time of signing.',
  ),
  'not-yet-valid': t(
    'Қол қою сәтінде сертификат әлі күшіне енбеген.',
    'На момент подписания сертификат ещё не вступил в силу.',
    'The certificate was not yet valid at the time of signing.',
  ),
  revoked: t(
    'Қол қою сәтінде сертификат кері қайтарып алынған.',
    'На момент подписания сертификат был отозван.',
    'The certificate had been revoked at the time of signing.',
  ),
  'time-far-off': t(
    'Қолтаңбадағы уақыт сервердің уақытынан бір тәуліктен артық ауытқиды.',
    'Время в подписи расходится со временем сервера более чем на сутки.',
    'The time in the signature differs from the server’s by more than a day.',
  ),
}

export const UNCHECKED: Said = t(
  'Қолтаңба МЕМСТ алгоритмімен жасалған: сақталды, бірақ мұнда тексерілмейді.',
  'Подпись выполнена по алгоритму ГОСТ: она сохранена, но здесь не проверяется.',
  'The signature uses a GOST algorithm: it is kept but not checked here.',
)
