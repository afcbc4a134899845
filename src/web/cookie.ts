/** Reads a Cookie header. */
import { parse } from 'cookie'

export const parseCookie = (header: string | undefined): Readonly<Record<string, string | undefined>> => (header ? parse(header) : {})
