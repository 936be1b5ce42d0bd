// The order of the modules: each imports only modules to its left, and only their index.ts.
const domain = [
  'accounts',
  'organisations',
  'desks',
  'reference',
  'documents',
  'items',
  'opportunities',
  'proposals',
  'barriers',
  'questions',
  'financing-table',
  'ecosystems',
  'routing',
  'cases',
  'search',
  'insights',
  'notifications',
];
const kinds = ['proposals', 'barriers', 'questions', 'financing-table', 'ecosystems'];
const any = `(${domain.join('|')})`;

const rightOf = (name) => {
  const siblings = kinds.includes(name) ? kinds.filter((kind) => kind !== name) : [];
  return [...domain.slice(domain.indexOf(name) + 1), ...siblings].join('|') || 'nothing';
};

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-the-published-index',
      severity: 'error',
      from: { path: `^backend/src/${any}/` },
      to: { path: `^backend/src/${any}/`, pathNot: ['^backend/src/$1/', `^backend/src/${any}/index\\.ts$`] },
    },
    // siblings may not see each other either
    ...domain.map((name) => ({
      name: `${name}-looks-upstream-only`,
      severity: 'error',
      from: { path: `^backend/src/${name}/` },
      to: { path: `^backend/src/(${rightOf(name)})/` },
    })),
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^backend/src/platform/' },
      to: { path: `^backend/src/${any}/` },
    },
    {
      name: 'no-direct-enqueue',
      severity: 'error',
      from: { path: `^backend/src/${any}/`, pathNot: '\\.processor\\.ts$' },
      to: { path: 'node_modules/(bullmq|@nestjs/bullmq)/' },
    },
    {
      name: 'rules-and-policies-are-pure',
      severity: 'error',
      from: { path: '^backend/src/.*\\.(policy|rules)\\.ts$' },
      to: { path: ['node_modules/(@nestjs|typeorm|pg|bullmq|ioredis)/', '^(node:)?(fs|net|http|child_process)'] },
    },
    {
      name: 'features-do-not-import-features',
      severity: 'error',
      from: { path: '^frontend/src/features/([^/]+)/' },
      to: { path: '^frontend/src/features/', pathNot: '^frontend/src/features/$1/' },
    },
    {
      name: 'ui-and-api-know-no-features',
      severity: 'error',
      from: { path: '^frontend/src/(ui|api)/' },
      to: { path: '^frontend/src/(features|pages)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.tsx?$|\\.gen\\.ts$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
