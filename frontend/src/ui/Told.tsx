import { useEffect, useRef, useState } from 'react';
import { Notice } from './Notice';
import classes from './Told.module.css';

interface News {
  text: string;
}

/** What was just done, for a place that its button left: the news takes over the focus. */
export function useTold() {
  const [news, setNews] = useState<News | null>(null);
  return { told: <Told news={news} />, tell: (text: string) => setNews({ text }) };
}

function Told({ news }: { news: News | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!news) return;
    // after a dialog that closes with the same act has decided where the focus returns to
    const soon = setTimeout(() => place.current?.focus());
    return () => clearTimeout(soon);
  }, [news]);
  return (
    <div ref={place} role="status" tabIndex={-1} className={classes.told}>
      {news && <Notice tone="good">{news.text}</Notice>}
    </div>
  );
}
