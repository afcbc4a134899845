export interface Element {
  /** The identifier octet: class, constructed bit and number. */
  readonly tag: number
  /** The element whole, with its header. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly content: Uint8Array<ArrayBuffer>
  /** Empty for a primitive element. */
  readonly children: readonly Element[]
}
export declare const concat: (parts: readonly Uint8Array[]) => Uint8Array<ArrayBuffer>
export declare const tlv: (tag: number, ...parts: readonly Uint8Array[]) => Uint8Array<ArrayBuffer>
export declare const sequence: (...parts: readonly Uint8Array[]) => Uint8Array<ArrayBuffer>
export declare const setOf: (...parts: readonly Uint8Array[]) => Uint8Array<ArrayBuffer>
export declare const integer: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>
export declare const oid: (text: string) => Uint8Array<ArrayBuffer>
export declare const NULL: Uint8Array<ArrayBuffer>
export declare const octets: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>
export declare const bits: (bytes: Uint8Array, unused?: number) => Uint8Array<ArrayBuffer>
export declare const utf8: (text: string) => Uint8Array<ArrayBuffer>
export declare const printable: (text: string) => Uint8Array<ArrayBuffer>
/** @param ms since the epoch */
export declare const time: (ms: number) => Uint8Array<ArrayBuffer>
/** The element at the first byte. Throws a RangeError on what is none, too deep or too many. */
export declare const read: (bytes: Uint8Array) => Element
/** Dotted text of an object identifier's content. */
export declare const oidText: (content: Uint8Array) => string
