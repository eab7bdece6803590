package org.hookwright.ui.request;

/** The view models of the delivery's parts. */
public record DeliveryForms(
        DeliveryViewModel way, RetryViewModel retry, SuccessViewModel success, FailureViewModel failure) {}
