import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/_signed-in/financing-cases/_form/$id/edit')();
