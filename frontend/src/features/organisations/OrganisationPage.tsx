import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesIn, referenceQuery } from '../../api/forms';
import { useSignedIn } from '../../api/session';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import { PageTitle } from '../../ui/PageTitle';
import { LoadingState } from '../../ui/states';
import { useTold } from '../../ui/Told';
import { Members } from './Members';
import { MembershipRequests } from './MembershipRequests';
import { OrganisationAudience } from './OrganisationAudience';
import { OwnActions } from './OwnActions';
import type { Organisation } from './organisations.api';
import classes from './organisations.module.css';
import { Profile } from './Profile';
import { RegistrationTimeline } from './RegistrationTimeline';
import { StandingBadge } from './StandingBadge';
import { StandingFacts } from './StandingFacts';
import { standingOf } from './standing';
import { ChangesPanel } from './verification/ChangesPanel';
import { LetterPanel } from './verification/LetterPanel';
import { ThreadPanel } from './verification/ThreadPanel';

// The work of a desk, and a question that is seldom there.
const VerificationWork = lazy(async () => ({
  default: (await import('./verification/VerificationWork')).VerificationWork,
}));
const QuestionToAnswer = lazy(async () => ({
  default: (await import('./verification/QuestionToAnswer')).QuestionToAnswer,
}));

interface OrganisationPageProps {
  organisation: Organisation;
  /** Just registered: then the page begins with the receipt. */
  received: boolean;
  /** The proof of ownership that it showed. */
  papers: ReactNode;
  /** What was filled in. */
  story: ReactNode;
}

/** One organisation: for its members how it stands and who is in it, for its desk the decision, for others a profile. */
export function OrganisationPage({ organisation, received, papers, story }: OrganisationPageProps) {
  const { t } = useTranslation('organisations');
  const me = useSignedIn();
  const { id, can, status, orgVerification } = organisation;
  const standing = status && orgVerification && standingOf({ status, orgVerification });
  const isMine = me.organisations.some((mine) => mine.id === id);
  return (
    <>
      <PageTitle
        title={organisation.legalName}
        trail={useTrail(isMine)}
        status={standing && <StandingBadge standing={standing} />}
        lead={<Lead organisation={organisation} />}
        actions={isMine && <OwnActions id={id} />}
      />
      {received && (
        <div role="status" className={classes.received}>
          <Notice tone="good" icon={IconCircleCheck}>
            <strong>{t('page.received')}</strong>
            <p>{t('page.receivedText')}</p>
          </Notice>
        </div>
      )}
      {isMine && standing && <StandingFacts organisation={organisation} standing={standing} />}
      {can.seeRegistration ? (
        <div className={classes.columns}>
          <div className={classes.main}>
            <LetterPanel organisation={organisation} />
            {isMine ? (
              <OwnSide organisation={organisation} papers={papers} />
            ) : (
              <DeskSide organisation={organisation} papers={papers} />
            )}
            {can.admitMembers && <MembershipRequests organisationId={id} />}
            {can.seeMembers && <Members organisation={organisation} />}
            {isMine && <ChangesPanel organisation={organisation} />}
            <RegistrationTimeline organisation={organisation} />
            {story}
          </div>
          <aside className={classes.side}>
            <OrganisationAudience organisation={organisation} />
          </aside>
        </div>
      ) : (
        <FromOutside organisation={organisation} />
      )}
    </>
  );
}

/** Whose organisation it is decides from which list one came. */
function useTrail(isMine: boolean) {
  const { t } = useTranslation('organisations');
  const { can } = useSignedIn();
  if (isMine) return <Link to="/organisations">{t('page.mine')}</Link>;
  return can.seeDirectory ? <Link to="/directory">{t('page.directory')}</Link> : null;
}

/** For who sees the profile only; the security office decides here. */
function FromOutside({ organisation }: { organisation: Organisation }) {
  return (
    <>
      <Profile organisation={organisation} />
      {(organisation.can.decide.length > 0 || organisation.pendingDecision) && (
        <div className={classes.alone}>
          <DeskSide organisation={organisation} papers={null} />
        </div>
      )}
    </>
  );
}

type SideProps = Pick<OrganisationPageProps, 'organisation' | 'papers'>;

/** What its own people do in the check: answer and show proof. */
function OwnSide({ organisation, papers }: SideProps) {
  const { t } = useTranslation('organisations');
  const { told, tell } = useTold();
  return (
    <>
      {told}
      {organisation.question ? (
        <Suspense fallback={<LoadingState lines={8} />}>
          <QuestionToAnswer organisation={organisation} papers={papers} onAnswered={() => tell(t('question.sent'))} />
        </Suspense>
      ) : (
        papers
      )}
      <ThreadPanel organisation={organisation} />
    </>
  );
}

function DeskSide(props: SideProps) {
  return (
    <Suspense fallback={<LoadingState lines={8} />}>
      <VerificationWork {...props} />
    </Suspense>
  );
}

/** Start-up · Limburg · KVK 00000901 */
function Lead({ organisation: { orgType, region, kvkNumber } }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  const { text } = useFormats();
  const { data: lists } = useQuery(referenceQuery);
  const labelOf = (list: string, code: string | null) => {
    const found = lists && choicesIn(lists, list).find((one) => one.code === code);
    return found ? text(found.label) : '';
  };
  const number = kvkNumber ? t('page.kvk', { number: kvkNumber }) : '';
  return <DotLine parts={[labelOf('orgTypes', orgType), labelOf('regions', region), number]} />;
}
