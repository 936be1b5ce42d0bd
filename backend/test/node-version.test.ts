import { nodeProblem } from '../bootstrap/node-version.mjs';

test.each(['20.19.0', '20.20.2', '22.12.0', '22.20.1', '23.0.0', '24.11.0'])('Node %s will do', (version) => {
  expect(nodeProblem(version)).toBeNull();
});

test.each(['12.22.9', '18.20.4', '20.18.3', '21.7.3', '22.11.0'])('Node %s is refused in one sentence', (version) => {
  expect(nodeProblem(version)).toBe(`Defport needs Node 20.19 or later, or 22.12 or later; this is Node ${version}.`);
});
