import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/_signed-in/table-applications/_form/$id/edit')();
