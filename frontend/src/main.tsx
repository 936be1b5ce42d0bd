import './app/styles';
import './app/nonce';
import { createRoot } from 'react-dom/client';
import { ProblemError } from './api/client';
import { startLanguage } from './app/i18n';
import { Providers } from './app/Providers';

/** A refusal that a page puts in words, such as "this does not exist", is no fault of the program. */
const onCaughtError = (error: unknown) => {
  if (!(error instanceof ProblemError)) reportError(error);
};

async function start() {
  await startLanguage();
  const root = document.getElementById('root');
  if (root) createRoot(root, { onCaughtError }).render(<Providers />);
}

// Without an await at the top level: one anywhere, and the bundler no longer joins chunks.
void start();
