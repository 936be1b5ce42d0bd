import { useQuery } from '@tanstack/react-query';
import { OrganisationAudience } from '../../../features/organisations/OrganisationAudience';
import { organisationQuery } from '../../../features/organisations/organisations.api';

/** Who can read a registration. */
export function RegistrationReaders({ id }: { id: string }) {
  const { data } = useQuery(organisationQuery(id));
  return data && <OrganisationAudience organisation={data} />;
}
