import { AnswerForm } from './AnswerForm';
import { AskForm } from './AskForm';
import { AssignForm } from './AssignForm';
import type { ActionFormProps, FormAction } from './actions';
import { ReturnForm } from './ReturnForm';
import { TransferForm } from './TransferForm';

const forms = { answer: AnswerForm, ask: AskForm, transfer: TransferForm, giveBack: ReturnForm, assign: AssignForm };

export function CaseActionForm({ action, ...props }: ActionFormProps & { action: FormAction }) {
  const Form = forms[action];
  return <Form {...props} />;
}
