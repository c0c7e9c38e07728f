"""The tab of delegations: a board of cards, a grid of seats, and the panel of one delegation."""
