# disputed: none
== s1, Science Daily Post, 2034-09-28T15:00Z
A cypress in a remote valley in southern Quillara may be the oldest living tree on Earth, at about 5,400 years, researchers say.
The estimate, published on Thursday, is based on a core of wood 1.5 metres long which contains some 2,400 rings, and on a model of how fast the trees grow. As the trunk is four metres thick, the core reached only part of the way to the middle.
The tree, known as the Great-Aunt, stands 28 metres tall in a park that gets 60,000 visitors a year.
The present record holder is a pine aged 4,870.
== s2, El Faro de Quillara, 2034-09-28T20:00Z
Great-Aunt gets a birthday
When the pyramids were built she was already a grown-up. Rangers used to tell hikers that the big cypress in Los Hondos was 3,000 years old; now a team led by biologist Jorge Retamal says she could be 5,400, with a probability of 80 percent that she is at least 5,000.
Other scientists want to see more. "A model is not a tree," said Karin Lund of the tree-ring laboratory in Feldau, who would like to see a core that goes all the way in.
The trunk measures four metres across. Only 28 percent of it is alive. From next month visitors will have to stay ten metres away, and a fence is to be built for 120,000 dollars.
