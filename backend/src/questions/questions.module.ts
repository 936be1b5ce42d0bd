import { Module, type OnModuleInit } from '@nestjs/common';
import { registerKind } from '../items/index.js';
import { questionKind } from './question.kind.js';
import { QuestionsController } from './questions.controller.js';

@Module({ controllers: [QuestionsController] })
export class QuestionsModule implements OnModuleInit {
  onModuleInit(): void {
    registerKind(questionKind);
  }
}
