import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { apiVersion } from './headers.js';

/** The document that partners and our own client are generated from. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Defport')
    .setDescription('The portal where companies, knowledge institutes, financiers, regions and Defensie work together.')
    .setVersion(apiVersion)
    .setContact('Defport', 'https://defport.example', 'beheer@defport.example')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .addServer('/')
    .build();
  return SwaggerModule.createDocument(app, outline, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
    standardSchemaConverter: (schema, { schemaType }) => toComponents(schema as z.ZodType, schemaType),
  });
}

/** Serves the document, open to every origin: it holds nothing that is not public. */
export function serveApiDescription(app: NestFastifyApplication, server: FastifyInstance): void {
  let text: string | undefined;
  server.get('/api/v1/openapi.json', async (_request, reply) => {
    text ??= JSON.stringify(describeApi(app));
    return reply.header('Access-Control-Allow-Origin', '*').type('application/json').send(text);
  });
}

/** A named zod schema becomes a component, so that the client has a type of that name. */
function toComponents(schema: z.ZodType, io: 'input' | 'output') {
  const {
    $schema: _,
    $defs = {},
    id,
    ...body
  } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  if (typeof id !== 'string') return { schema: body, components: $defs };
  return { schema: { $ref: `#/components/schemas/${id}` }, components: { ...$defs, [id]: body } };
}
