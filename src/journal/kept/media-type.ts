/** What bytes are, by the bytes themselves. */
import { fileTypeFromBuffer } from 'file-type'

const TAKEN = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/tiff'])
/** How many bytes of the beginning and of the end tell what a file is. */
export const HEAD = 4_100
export const TAIL = 2_048

/** The media type; undefined where it is not one that is kept. @param head the first `HEAD` bytes  @param tail the last `TAIL` */
export const mediaTypeOf = async (head: Uint8Array, tail: Uint8Array): Promise<string | undefined> => {
  const type = (await fileTypeFromBuffer(head))?.mime
  if (type === undefined || !TAKEN.has(type)) return undefined
  // A PDF ends as one, too: a beginning alone is easily pasted before something else.
  const end = Buffer.from(tail).toString('latin1')
  if (type === 'application/pdf' && !(end.includes('startxref') && end.includes('%%EOF'))) return undefined
  return type
}

/** The media type of a signature beside a document. */
export const SIGNATURE = 'application/pkcs7-signature'
/** SignedData (RFC 5652): the identifier stands first, after lengths of one to six bytes. */
const isSignature = (head: Uint8Array): boolean => {
  const at = Buffer.from(head.subarray(0, 20)).indexOf(Buffer.from('06092a864886f70d010702', 'hex'))
  return head[0] === 0x30 && at >= 2 && at <= 6
}
/** The type of whatever is kept: what people bring, and signatures, which nobody brings as a file. */
export const keptTypeOf = async (head: Uint8Array, tail: Uint8Array): Promise<string | undefined> =>
  isSignature(head) ? SIGNATURE : mediaTypeOf(head, tail)
