import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import classes from './links.module.css';

interface ButtonAnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
  variant?: 'filled' | 'default' | 'outline' | 'accent';
  size?: 'sm' | 'md';
}

function ButtonAnchor({ variant = 'filled', size = 'md', className, children, ...link }: ButtonAnchorProps) {
  return (
    <a {...link} data-variant={variant} data-size={size} className={`${classes.button} ${className ?? ''}`}>
      {children}
    </a>
  );
}

/**
 * Looks like Mantine's Button, is a link to a page of ours.
 * Its own few lines of CSS keep Mantine's component code away from the public pages.
 */
export const ButtonLink = createLink(ButtonAnchor);
