import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../../../features/organisations/organisations.api';
import { VerificationWork } from '../../../features/organisations/verification/VerificationWork';
import { Loaded } from '../../../ui/states';
import { Papers } from '../organisations/-Papers';
import { RegistrationStory } from '../organisations/-RegistrationStory';

/** The parts of a case page when it is about a registration: what its desk decides, what was filled in. */
export function Verification({ id }: { id: string }) {
  const query = useQuery(organisationQuery(id));
  return (
    <Loaded query={query} lines={8}>
      {(organisation) => (
        <VerificationWork organisation={organisation} papers={<Papers organisation={organisation} />} />
      )}
    </Loaded>
  );
}

export function Registration({ id }: { id: string }) {
  const query = useQuery(organisationQuery(id));
  return (
    <Loaded query={query} lines={6}>
      {(organisation) => <RegistrationStory organisation={organisation} />}
    </Loaded>
  );
}
