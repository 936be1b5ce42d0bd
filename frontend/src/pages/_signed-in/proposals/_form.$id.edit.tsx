import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/_signed-in/proposals/_form/$id/edit')();
