/**
 * An ESLint rule against DOM clobbering: no member of a `Document` is read but by the functions of
 * src/internal/dom-clobbering.ts. `<img name="defaultView">` hides `document.defaultView`.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'Read the members of a document from its prototype alone.' },
    messages: {
      clobbered:
        'A form or picture of the page may hide this. Use unclobbered(), call() or another function of internal/dom-clobbering.ts.',
    },
    schema: [],
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    const isDocument = (node) => {
      const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node));
      const types = type.isUnion() ? type.types : [type];
      return types.some((one) => /^(?:HTML|XML)?Document$/.test(one.symbol?.name ?? ''));
    };
    return {
      MemberExpression(node) {
        if (isDocument(node.object))
          context.report({ node: node.property, messageId: 'clobbered' });
      },
      'VariableDeclarator[id.type="ObjectPattern"]'(node) {
        if (node.init && isDocument(node.init))
          context.report({ node: node.id, messageId: 'clobbered' });
      },
    };
  },
};
