/** Renders a page to HTML. Everything is escaped by the renderer; nothing is pasted into it. */
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

export const html = (page: VNode): string => `<!doctype html>${renderToString(page)}`
