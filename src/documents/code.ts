/** The code of an act, as it is printed and read out: its UUID in Crockford's base 32, in groups, with a check character. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** The check characters of Crockford: the remainder by 37. */
const CHECKS = `${DIGITS}*~$=U`
const LENGTH = 26

/** @param id a UUID  @returns 27 characters in groups of four: `01AB-…` */
export const codeOf = (id: string): string => {
  let n = BigInt(`0x${id.replaceAll('-', '')}`)
  const check = CHECKS[Number(n % 37n)] ?? ''
  let digits = ''
  for (let i = 0; i < LENGTH; i++) {
    digits = (DIGITS[Number(n & 31n)] ?? '') + digits
    n >>= 5n
  }
  return [...`${digits}${check}`].map((c, i) => (i > 0 && i % 4 === 0 ? `-${c}` : c)).join('')
}
/** @returns the UUID; undefined where it is no code or a character was misread */
export const idOf = (code: string): string | undefined => {
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (plain.length !== LENGTH + 1) return undefined
  let n = 0n
  for (const c of plain.slice(0, LENGTH)) {
    const digit = DIGITS.indexOf(c)
    if (digit < 0) return undefined
    n = n * 32n + BigInt(digit)
  }
  if (n >= 1n << 128n || CHECKS[Number(n % 37n)] !== plain[LENGTH]) return undefined
  const hex = n.toString(16).padStart(32, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
