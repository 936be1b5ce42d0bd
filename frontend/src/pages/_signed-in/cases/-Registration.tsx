import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../../../features/organisations/organisations.api';
import { VerificationPanel } from '../../../features/organisations/VerificationPanel';
import { Loaded } from '../../../ui/states';
import { RegistrationStory } from '../organisations/-RegistrationStory';

/** The parts of a case page when it is about a registration: what its desk decides, what was filled in. */
export function Verification({ id }: { id: string }) {
  const query = useQuery(organisationQuery(id));
  return <Loaded query={query}>{(organisation) => <VerificationPanel organisation={organisation} />}</Loaded>;
}

export function Registration({ id }: { id: string }) {
  const query = useQuery(organisationQuery(id));
  return (
    <Loaded query={query} lines={6}>
      {(organisation) => <RegistrationStory organisation={organisation} />}
    </Loaded>
  );
}
