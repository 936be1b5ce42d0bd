import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import classes from './Prose.module.css';

/** A page to read: one narrow column. */
export function Prose({ children }: { children: ReactNode }) {
  const hash = useLocation({ select: (location) => location.hash });
  // The texts come after the page, so the browser's own jump to a heading comes too early.
  useEffect(() => {
    const wanted = hash ? document.getElementById(hash) : null;
    wanted?.scrollIntoView();
    wanted?.focus({ preventScroll: true });
  }, [hash]);
  return <article className={classes.prose}>{children}</article>;
}

interface ProseSectionProps {
  id: string;
  title: string;
  /** Paragraphs with an empty line between them; lines that begin with "- " become a list. */
  text: string;
}

export function ProseSection({ id, title, text }: ProseSectionProps) {
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id} tabIndex={-1} className={classes.title}>
        {title}
      </h2>
      {text.split('\n\n').map((block) =>
        block.startsWith('- ') ? (
          <ul key={block} className={classes.list}>
            {block.split('\n').map((line) => (
              <li key={line}>{line.slice(2)}</li>
            ))}
          </ul>
        ) : (
          <p key={block}>{block}</p>
        ),
      )}
    </section>
  );
}
