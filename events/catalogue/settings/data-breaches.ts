import { route } from './route.ts';

export const dataBreachRoutes = {
  dataBreachRoute: route({
    description:
      'Who hears of a data breach at once, and without whom it is not closed; null: IT support, the headteacher and the data protection officer',
    items: ['EML-05', 'EML-06'],
  }),
};
