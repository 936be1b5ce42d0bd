import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';

type PlainLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

interface ButtonAnchorProps
  extends Omit<ButtonProps, 'component'>,
    Omit<PlainLinkProps, keyof ButtonProps | 'style' | 'color'> {
  children?: ReactNode;
}

function ButtonAnchor({ ref, ...props }: ButtonAnchorProps & { ref?: Ref<HTMLAnchorElement> }) {
  return <Button component="a" {...(ref && { ref })} {...props} />;
}

/** Looks like a button, is a link to a page of ours. */
export const ButtonLink = createLink(ButtonAnchor);
