import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/_signed-in/barriers/_form/$id/edit')();
