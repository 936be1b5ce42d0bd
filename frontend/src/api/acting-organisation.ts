import { useLocalStorage } from '@mantine/hooks';
import { useSignedIn } from './session';
import type { Membership } from './types';

/** For which of several organisations this person works now, remembered on this device. */
export function useActingOrganisation() {
  const { person, organisations } = useSignedIn();
  const [chosen, choose] = useLocalStorage({
    key: `defport-acting-${person.id}`,
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const acting: Membership | undefined = organisations.find(({ id }) => id === chosen) ?? organisations[0];
  return { acting, organisations, choose };
}
