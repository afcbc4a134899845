/** From a signer's certificate up to a root that is trusted. */
import { algorithmOf, fits, isGost, strong } from './algorithm.ts'
import { type Parsed, sameBytes } from './certificate.ts'
import { mayIssue } from './extensions.ts'

export type Path =
  | { readonly is: 'path' /** The signer's first, the root last. */; readonly certificates: readonly Parsed[] }
  | { readonly is: 'none'; readonly why: 'unknown-root' | 'issuer-not-allowed' | 'expired' | 'not-yet-valid' }

const LONGEST = 6

/** Whether `issuer` signed `certificate`. Never throws. */
const issued = (issuer: Parsed, certificate: Parsed): boolean => {
  if (!issuer.key || !strong(issuer.key) || !sameBytes(issuer.subjectDer, certificate.issuerDer)) return false
  const algorithm = algorithmOf(certificate.signed.algorithm, undefined)
  return !!algorithm && fits(algorithm, certificate.tbs, issuer.key, certificate.signed.signature)
}

/** Whether a root signed itself; of one under GOST, whose signatures are not checked here, it is taken for granted. */
export const isRoot = (root: Parsed): boolean => isGost(root.keyId) || issued(root, root)

/** What is wrong with the certificate at that instant. @param at ms since the epoch */
const outside = ({ from, to }: Parsed, at: number): 'expired' | 'not-yet-valid' | undefined =>
  at < Date.parse(from) ? 'not-yet-valid' : at >= Date.parse(to) + 1000 ? 'expired' : undefined

const faultOf = (path: readonly Parsed[], at: number): Exclude<Path, { is: 'path' }>['why'] | undefined => {
  const [leaf, ...issuers] = path
  if (issuers.some((issuer, below) => !mayIssue(issuer.usage, below))) return 'issuer-not-allowed'
  for (const certificate of leaf ? [leaf, ...issuers] : []) {
    const fault = outside(certificate, at)
    if (fault) return fault
  }
  return undefined
}

function* paths(path: readonly Parsed[], leaf: Parsed, roots: readonly Parsed[], between: readonly Parsed[]): Generator<readonly Parsed[]> {
  if (path.length > LONGEST) return
  for (const root of roots) if (issued(root, leaf)) yield [...path, root]
  for (const next of between)
    if (!path.some(p => p.sha256 === next.sha256) && issued(next, leaf)) yield* paths([...path, next], next, roots, between)
}

/**
 * The first path on which every issuer may issue and everything is in force; otherwise what is wrong with the first path there is.
 * @param between certificates that may stand between, trusted only through a root; at most twenty are tried
 * @param at ms since the epoch
 */
export const pathFrom = (leaf: Parsed, roots: readonly Parsed[], between: readonly Parsed[], at: number): Path => {
  let why: Exclude<Path, { is: 'path' }>['why'] | undefined
  let tried = 0
  for (const path of paths([leaf], leaf, roots, between.slice(0, 20))) {
    const fault = faultOf(path, at)
    if (!fault) return { is: 'path', certificates: path }
    why ??= fault
    if (++tried >= 10) break
  }
  return { is: 'none', why: why ?? 'unknown-root' }
}
