import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'

/** @import { AST } from '@eslint-community/regexpp' */

/**
 * At most one part of a regular expression may repeat without end, because two of them can divide a long text between
 * them in ever more ways: 8,000 characters kept `/<.*@.*\..*>/` busy for a minute. What can be bounded is bounded
 * ({0,300}); what cannot is scanned by hand. A look-behind and a text known to be short are no excuse: say so and
 * disable the rule there.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const oneUnboundedQuantifier = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { many: 'Two parts of this expression repeat without end: bound one of them, or scan by hand.' },
  },
  create(context) {
    const parser = new RegExpParser()
    return {
      /** @param {any} node */
      'Literal[regex]'(node) {
        /** @type {{pattern: string, flags: string}} */
        const { pattern, flags } = node.regex
        const parsed = parser.parsePattern(pattern, undefined, undefined, {
          unicode: flags.includes('u'),
          unicodeSets: flags.includes('v'),
        })
        if (mostUnbounded(parsed) > 1) context.report({ node, messageId: 'many' })
      },
    }
  },
}

/**
 * The most parts without end that one way through the expression meets; a part inside another counts as well.
 *
 * @param {AST.Pattern} pattern
 */
function mostUnbounded(pattern) {
  let most = 0
  visitRegExpAST(pattern, {
    onAlternativeEnter(alternative) {
      most = Math.max(most, countIn(alternative))
    },
  })
  return most
}

/** @param {AST.Alternative | AST.StringAlternative} alternative @returns {number} */
function countIn(alternative) {
  return alternative.elements.reduce((sum, element) => sum + countOf(element), 0)
}

/** @param {AST.Element | AST.QuantifiableElement} element @returns {number} */
function countOf(element) {
  if (element.type === 'Quantifier') return (element.max === Infinity ? 1 : 0) + countOf(element.element)
  const isGroup = element.type === 'Group' || element.type === 'CapturingGroup' || element.type === 'Assertion'
  if (!isGroup || !('alternatives' in element)) return 0
  return Math.max(0, ...element.alternatives.map(countIn))
}
