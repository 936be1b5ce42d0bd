import { Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { registerOrganisationPart } from '../organisations/index.js';
import { keepFilesIn } from './document-files.js';
import { requireSubject } from './document-subjects.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentDirectory } from './documents.directory.js';
import { DocumentsQueries } from './documents.queries.js';
import { DocumentsService } from './documents.service.js';
import { FilesProcessor } from './files.processor.js';
import { QuarantineSweep } from './quarantine-sweep.js';
import { FileStore } from './storage/file-store.js';
import { LocalFileStore } from './storage/local-file-store.js';

@Module({
  controllers: [DocumentsController],
  providers: [
    { provide: FileStore, useClass: LocalFileStore },
    DocumentsService,
    DocumentsQueries,
    FilesProcessor,
    QuarantineSweep,
  ],
})
export class DocumentsModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(private readonly files: FileStore) {}

  onModuleInit(): void {
    keepFilesIn(this.files);
    registerOrganisationPart('documents', DocumentDirectory.among);
  }

  onApplicationBootstrap(): void {
    requireSubject();
  }
}
