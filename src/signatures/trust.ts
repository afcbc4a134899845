/** Whom the installation trusts to say who a key belongs to. */
import { type Parsed, parseCertificate } from './x509/certificate.ts'
import { parseRevocationList, type RevocationList } from './x509/revoked.ts'

export interface Trust {
  readonly roots: readonly Parsed[]
  readonly between: readonly Parsed[]
  readonly lists: readonly RevocationList[]
}

const unpem = (bytes: Uint8Array, label: string): Uint8Array[] => {
  const found = [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`, 'g')),
  ]
  return found.length > 0 ? found.map(([, text]) => Buffer.from(text ?? '', 'base64')) : [bytes]
}

const all = <T>(files: readonly Uint8Array[], label: string, parse: (bytes: Uint8Array) => T | undefined): T[] =>
  files
    .flatMap(file => unpem(file, label))
    .map(bytes => {
      const parsed = parse(bytes)
      // Configuration that cannot be read must stop the start: silence here would mean less trust, or less revocation, than was meant.
      if (!parsed) throw new Error(`A configured ${label.toLowerCase()} cannot be read`)
      return parsed
    })

/**
 * Made once, from files in DER or PEM (several in one file are taken too). Throws if one cannot be read.
 * @param intermediates issuers that signatures may leave out
 * @param revocationLists lists that are looked at; they are kept fresh by whoever configures them
 */
export const trust = (
  roots: readonly Uint8Array[],
  intermediates: readonly Uint8Array[] = [],
  revocationLists: readonly Uint8Array[] = [],
): Trust => ({
  roots: all(roots, 'CERTIFICATE', parseCertificate),
  between: all(intermediates, 'CERTIFICATE', parseCertificate),
  lists: all(revocationLists, 'X509 CRL', parseRevocationList),
})
