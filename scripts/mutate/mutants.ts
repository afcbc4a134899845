/** What a careless hand could change in a file of the law: one small change each. Texts, fields and loop headers are left alone. */
import ts from 'typescript'

interface Span {
  readonly start: number
  readonly end: number
}
export interface Mutant extends Span {
  readonly line: number
  readonly before: string
  readonly after: string
  /** The expression that it is part of and that runs when the law is asked; absent for what is made once, when the law is loaded. */
  readonly runs?: Span
}
const { SyntaxKind: Kind } = ts
const SWAPS: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [Kind.AmpersandAmpersandToken]: '||',
  [Kind.BarBarToken]: '&&',
  [Kind.EqualsEqualsEqualsToken]: '!==',
  [Kind.ExclamationEqualsEqualsToken]: '===',
  [Kind.LessThanToken]: '<=',
  [Kind.LessThanEqualsToken]: '<',
  [Kind.GreaterThanToken]: '>=',
  [Kind.GreaterThanEqualsToken]: '>',
}
/** An operand that says this says nothing. */
const NEUTRAL: Readonly<Partial<Record<ts.SyntaxKind, string>>> = { [Kind.AmpersandAmpersandToken]: 'true', [Kind.BarBarToken]: 'false' }
const METHODS: Readonly<Record<string, string>> = { some: 'every', every: 'some' }
const FIELD_OPTIONS = ['max', 'min', 'optional']

export const mutantsOf = (text: string): readonly Mutant[] => {
  const file = ts.createSourceFile('law.ts', text, ts.ScriptTarget.Latest, true)
  const found: Mutant[] = []
  const span = (n: ts.Node): Span => ({ start: n.getStart(file), end: n.getEnd() })
  const add = (place: ts.Node, after: string, { start, end }: Span = span(place)) =>
    found.push({
      line: file.getLineAndCharacterOfPosition(start).line + 1,
      start,
      end,
      before: text.slice(start, end),
      after,
      ...(isRun(place) && { runs: span(place) }),
    })
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return
    // A loop that never ends would not be a mutant that nobody noticed.
    if (ts.isForStatement(node) || ts.isWhileStatement(node)) {
      visit(node.statement)
      return
    }
    if (ts.isPropertyAssignment(node) && FIELD_OPTIONS.includes(node.name.getText(file))) return
    if (ts.isBinaryExpression(node)) {
      const { left, operatorToken: operator, right } = node
      const [swapped, neutral] = [SWAPS[operator.kind], NEUTRAL[operator.kind]]
      if (swapped) add(node, swapped, span(operator))
      if (neutral && !ts.isSpreadAssignment(node.parent.parent)) for (const operand of [left, right]) add(node, neutral, span(operand))
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === Kind.ExclamationToken) add(node, node.operand.getText(file))
    if (ts.isConditionalExpression(node))
      add(node, `${node.whenFalse.getText(file)} : ${node.whenTrue.getText(file)}`, {
        start: node.whenTrue.getStart(file),
        end: node.getEnd(),
      })
    if (ts.isCallExpression(node)) {
      const { expression: called, arguments: given } = node
      if (given[0] && called.getText(file) === 'when')
        for (const value of ['true', 'false']) if (given[0].getText(file) !== value) add(given[0], value)
      const method = ts.isPropertyAccessExpression(called) ? METHODS[called.name.text] : undefined
      if (method && ts.isPropertyAccessExpression(called)) add(node, method, span(called.name))
    }
    if (ts.isNumericLiteral(node)) for (const by of [1, -1]) add(node, `(${Number(node.text) + by})`)
    if (ts.isPropertyAssignment(node) && node.name.getText(file) === 'norms' && ts.isArrayLiteralExpression(node.initializer))
      for (const element of node.initializer.elements) add(element, ts.isSpreadElement(element) ? '' : '...[]')
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
/** What is made while the law is loaded is not run by anybody in particular. */
const isRun = (n: ts.Node): boolean => ts.isExpression(n) && ts.findAncestor(n, a => ts.isFunctionLike(a)) !== undefined

export const mutated = (text: string, { start, end, after }: Mutant): string => text.slice(0, start) + after + text.slice(end)

/** The text of the file in which every place tells `reached` of its mutant when it runs. */
export const watched = (text: string, mutants: readonly Mutant[]): string =>
  mutants
    .flatMap((m, i) =>
      m.runs
        ? [
            { at: m.runs.start, size: m.runs.end - m.runs.start, insert: `(globalThis.reached(${i}), ` },
            { at: m.runs.end, size: Number.POSITIVE_INFINITY, insert: ')' },
          ]
        : [],
    )
    // From the end of the file; where several meet, what is inserted later comes to stand before: what opens inside, what opens around it, what closes.
    .sort((a, b) => b.at - a.at || (a.size === b.size ? 0 : a.size - b.size))
    .reduce((out, { at, insert }) => out.slice(0, at) + insert + out.slice(at), text)
