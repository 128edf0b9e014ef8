"""What articles on one matter tell side by side: days, figures, ordinals and places of one thing in other words."""
