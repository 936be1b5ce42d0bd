import './app/styles';
import './app/nonce';
import { createRoot } from 'react-dom/client';
import { startLanguage } from './app/i18n';
import { Providers } from './app/Providers';

await startLanguage();

const root = document.getElementById('root');
if (root) createRoot(root).render(<Providers />);
