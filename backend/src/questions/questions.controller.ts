import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { itemController } from '../items/index.js';
import { questionKind } from './question.kind.js';

@ApiTags('questions')
@Controller('questions')
export class QuestionsController extends itemController(questionKind, 'Question') {}
