/** Null for a Node that everything here runs on, else the sentence that says what is needed. */
export function nodeProblem(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0];
  const minor = parts[1];
  const fits = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  return fits ? null : `Defport needs Node 20.19 or later, or 22.12 or later; this is Node ${version}.`;
}
