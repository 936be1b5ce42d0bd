/** Some kinds always go to the same desk: then no rule chose it, and this stands in the place of its id. */
export const isFixedRoute = ({ ruleId }: { ruleId: string }): boolean => ruleId === 'FIXED';
