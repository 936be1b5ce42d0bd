import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import { uploadIn } from '../platform/http/upload.js';
import { DocumentList, DocumentsQuery, DocumentView } from './document.contract.js';
import { attachmentHeader } from './document-types.rules.js';
import { DocumentsQueries } from './documents.queries.js';
import { DocumentsService } from './documents.service.js';

const Id = z.uuid();
const oneFile = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] };

@ApiTags('documents')
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly queries: DocumentsQueries,
  ) {}

  @Post()
  @Access('signed-in')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: oneFile })
  @ApiCreatedResponse({ standardSchema: DocumentView })
  async upload(
    @CurrentActor() actor: Actor,
    @Query({ schema: DocumentsQuery }) { itemId }: DocumentsQuery,
    @Req() request: FastifyRequest,
  ): Promise<DocumentView> {
    const id = await uploadIn(request, (upload) => this.documents.upload(actor, itemId, upload));
    return this.queries.read(actor, id);
  }

  @Get()
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: DocumentList })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: DocumentsQuery }) { itemId }: DocumentsQuery,
  ): Promise<DocumentList> {
    return this.queries.list(actor, itemId);
  }

  @Get(':id')
  @Access('signed-in')
  @ApiOkResponse({ standardSchema: DocumentView })
  async read(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<DocumentView> {
    return this.queries.read(actor, id);
  }

  /** Never shown by the browser itself: always saved, and without rights if opened after all. */
  @Get(':id/content')
  @Access('signed-in')
  @ApiOkResponse({ description: 'The file, as an attachment.' })
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { content, name, contentType, size, itemId } = await this.queries.open(actor, id);
    await this.documents.noteOpened(actor, id, itemId);
    reply.headers({ 'Content-Security-Policy': 'sandbox', 'X-Content-Type-Options': 'nosniff' });
    return new StreamableFile(content, { type: contentType, length: size, disposition: attachmentHeader(name) });
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('signed-in')
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<void> {
    await this.documents.remove(actor, id);
  }
}
